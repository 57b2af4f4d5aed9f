package org.kontor.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A wire between the shop and somebody whom it needs, that can be cut, choked or made to lose answers. */
final class FaultProxy implements AutoCloseable {

    /** What the wire does with what comes along. */
    enum Wire {
        PASS,
        /** Every connection is reset at once. */
        RESET,
        /** Connections are taken and nothing ever comes back. */
        BLACK_HOLE,
        /** What is asked arrives; instead of the answer comes a reset. */
        SWALLOW,
        /** Every answer comes eight seconds late. */
        SLOW,
        /** A thousand bytes a second come through, either way. */
        TRICKLE,
        /** Every answer comes a twentieth of a second late: who reads and then writes has time to be wrong. */
        LAG,
        /** The same, a tenth of a second late. */
        DRAG
    }

    private static final Duration LATE = Duration.ofSeconds(8);
    private static final Duration LAG = Duration.ofMillis(50);
    private static final Duration DRAG = Duration.ofMillis(100);
    private static final int CHUNK = 16_384;
    private static final int DROP = 100;
    private static final Duration BETWEEN_DROPS = Duration.ofMillis(100);

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> commitToLose = new AtomicReference<>();
    private final ServerSocket door;
    private final int upstream;
    private volatile Wire wire = Wire.PASS;

    FaultProxy(int port, int upstream) {
        this.upstream = upstream;
        try {
            door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        threads.execute(this::welcome);
    }

    /** Changes the wire; connections that stand feel it with their next bytes, reset cuts them now. */
    void set(Wire now) {
        wire = now;
        if (now == Wire.RESET) {
            open.forEach(FaultProxy::reset);
        }
    }

    /** Of the transaction that says these words, the COMMIT arrives and its answer is lost with the connection. */
    void loseTheAnswerToTheCommitOf(String words) {
        commitToLose.set(words.toLowerCase(Locale.ROOT));
    }

    boolean hasLostIt() {
        return commitToLose.get() == null;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                open.add(client);
                threads.execute(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        if (wire == Wire.RESET) {
            reset(client);
            return;
        }
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), upstream);
            open.add(server);
            var talk = new Talk(client, server);
            threads.execute(talk::answers);
            talk.requests();
        } catch (IOException refused) {
            reset(client);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It is closed already, which is what was wanted.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(FaultProxy::reset);
        threads.shutdownNow();
    }

    /** Both directions of one connection. */
    private final class Talk {

        private final Socket client;
        private final Socket server;
        private volatile boolean marked;
        private boolean answerIsLost;

        Talk(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void requests() {
            pump(client, server, true);
        }

        void answers() {
            pump(server, client, false);
        }

        private void pump(Socket from, Socket to, boolean asking) {
            var chunk = new byte[CHUNK];
            try {
                var in = from.getInputStream();
                for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    watchForTheCommit(asking, new String(chunk, 0, read, StandardCharsets.ISO_8859_1));
                    if (!lets(asking)) {
                        continue;
                    }
                    send(chunk, read, to);
                }
            } catch (IOException broken) {
                // The other side is told by the reset below.
            } finally {
                reset(from);
                reset(to);
                open.remove(from);
                open.remove(to);
            }
        }

        private void send(byte[] chunk, int length, Socket to) throws IOException {
            for (var sent = 0; sent < length;) {
                var trickles = wire == Wire.TRICKLE;
                var portion = trickles ? Math.min(DROP, length - sent) : length - sent;
                if (trickles) {
                    LockSupport.parkNanos(BETWEEN_DROPS.toNanos());
                }
                to.getOutputStream().write(chunk, sent, portion);
                to.getOutputStream().flush();
                sent += portion;
            }
        }

        /** The transaction is known by its words; its COMMIT by the answer, because the driver asks by a number. */
        private void watchForTheCommit(boolean asking, String words) {
            var wanted = commitToLose.get();
            if (wanted == null) {
                return;
            }
            if (asking) {
                marked |= words.toLowerCase(Locale.ROOT).contains(wanted);
            } else if (marked && words.contains("COMMIT\0") && commitToLose.compareAndSet(wanted, null)) {
                answerIsLost = true;
            }
        }

        private boolean lets(boolean asking) throws IOException {
            if (!asking && (answerIsLost || wire == Wire.SWALLOW)) {
                throw new IOException("the answer is lost");
            }
            if (!asking && wire == Wire.SLOW) {
                LockSupport.parkNanos(LATE.toNanos());
            } else if (!asking && wire == Wire.LAG) {
                LockSupport.parkNanos(LAG.toNanos());
            } else if (!asking && wire == Wire.DRAG) {
                LockSupport.parkNanos(DRAG.toNanos());
            }
            return wire != Wire.BLACK_HOLE;
        }
    }
}
