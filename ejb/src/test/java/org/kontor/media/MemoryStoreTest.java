package org.kontor.media;

class MemoryStoreTest extends MediaStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected MediaStore store() {
        return store;
    }
}
