package io.fitcore.benchmarks.jmh;

import java.nio.ByteBuffer;
import java.util.Random;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Bytes to be summed. It has benchmark scope for the same reason as {@link FileState}. */
@State(Scope.Benchmark)
public class CrcState {

    /** How many bytes. */
    @Param("65536")
    public int size;

    byte[] bytes;
    ByteBuffer direct;
    /** The result of one operation goes into the next, so that the JIT can leave none out. */
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
