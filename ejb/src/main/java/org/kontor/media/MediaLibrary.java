package org.kontor.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;

/** The media library for staff: take in, describe, remove. */
@Stateless
@RolesAllowed({"content", "admin"})
public class MediaLibrary {

    @Inject
    private Intake intake;
    @Inject
    private MediaAssets assets;
    @Inject
    private MediaQueries queries;
    @Inject
    private MediaStore store;
    @Inject
    private BusinessClock clock;
    @Inject
    private CurrentActor who;

    /**
     * Takes a file in. The same content a second time is the same asset, as it was described the first time.
     *
     * @throws UploadRefused with the reason, when the file is not a picture or video that the shop can show
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Upload upload(@Valid UploadMedia upload) {
        var processed = process(upload.content());
        var known = known(processed);
        if (known.isPresent()) {
            return known.get();
        }
        var asset = new MediaAsset(processed, Label.of(upload.fileName()), upload.alt().strip(), clock.now(),
                who.name());
        try {
            return new Upload(assets.add(asset), true);
        } catch (RuntimeException unlessSomebodyWasFaster) {
            return known(processed).orElseThrow(() -> unlessSomebodyWasFaster);
        }
    }

    private Optional<Upload> known(Processed processed) {
        return assets.find(processed.hash().value()).map(asset -> new Upload(asset.toView(), false));
    }

    private Processed process(Path content) {
        try {
            return intake.process(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes label and description. */
    public void describe(@Valid DescribeMedia command) {
        assets.describe(command);
    }

    /** Removes an asset that nothing shows; its files go when the record is gone. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remove(String hash) {
        refuseIfShown(hash);
        try {
            assets.remove(hash);
        } catch (RuntimeException unlessSomebodyHungItMeanwhile) {
            refuseIfShown(hash);
            throw unlessSomebodyHungItMeanwhile;
        }
        try {
            store.delete(new ContentHash(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseIfShown(String hash) {
        queries.uses(hash).stream().findFirst().ifPresent(use -> {
            throw new MediaRefused("inUse", use.name());
        });
    }
}
