package io.fitcore.benchmarks.jmh;

import java.nio.ByteBuffer;
import java.util.Random;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Bytes to be summed. Of benchmark scope for the reason of {@link FileState}. */
@State(Scope.Benchmark)
public class CrcState {

    /** How many bytes. */
    @Param("65536")
    public int size;

    byte[] bytes;
    ByteBuffer direct;
    /** Of the operation before; goes into the next, so that none can be left out. */
    int crc;
    /** As {@link #crc}. */
    long xor;

    /** Fills the array. */
    @Setup(Level.Trial)
    public void fill() {
        bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        direct = ByteBuffer.allocateDirect(size).put(bytes).flip();
    }
}
