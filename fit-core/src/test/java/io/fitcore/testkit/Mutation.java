package io.fitcore.testkit;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that happens to a stream on its way.
 *
 * <p>Places are any number; they are taken modulo the length, so every mutation fits every stream.
 */
public sealed interface Mutation {
    /**
     * The stream afterwards.
     *
     * @param bytes    the stream so far, left as it is
     * @param original says where headers and definitions stood before anything happened
     */
    byte[] apply(byte[] bytes, FitSample original);

    /** One bit is wrong. */
    record FlipBit(int place, int bit) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            return withByte(bytes, place, at(bytes, place) ^ 1 << bit);
        }
    }

    /** One byte is another. */
    record SetByte(int place, int value) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            return withByte(bytes, place, value);
        }
    }

    /** The end is missing. */
    record Cut(int place) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            return Arrays.copyOf(bytes, place % (bytes.length + 1));
        }
    }

    /** The beginning is missing. */
    record Behead(int place) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            return Arrays.copyOfRange(bytes, place % (bytes.length + 1), bytes.length);
        }
    }

    /** Some bytes in the middle are missing. */
    record Remove(int place, int count) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            int from = place % (bytes.length + 1);
            return replaced(bytes, from, Math.min(bytes.length, from + count), new byte[0]);
        }
    }

    /** Some bytes stand twice. */
    record Repeat(int place, int count) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            int from = place % (bytes.length + 1);
            byte[] twice = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + count));
            return replaced(bytes, from, from, twice);
        }
    }

    /** Some bytes are all the same. */
    record Wipe(int place, int count, int value) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            byte[] copy = bytes.clone();
            int from = place % (bytes.length + 1);
            Arrays.fill(copy, from, Math.min(bytes.length, from + count), (byte) value);
            return copy;
        }
    }

    /** Other bytes have come in. */
    record Insert(int place, List<Byte> inserted) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            byte[] more = new byte[inserted.size()];
            for (int i = 0; i < more.length; i++) {
                more[i] = inserted.get(i);
            }
            int from = place % (bytes.length + 1);
            return replaced(bytes, from, from, more);
        }
    }

    /** A part of the stream lies over another part. */
    record Splice(int from, int to, int count) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            int source = from % (bytes.length + 1);
            int target = to % (bytes.length + 1);
            byte[] part = Arrays.copyOfRange(bytes, source, Math.min(bytes.length, source + count));
            return replaced(bytes, target, Math.min(bytes.length, target + part.length), part);
        }
    }

    /** A file's header claims another length. */
    record LieInHeaderSize(int file, int value) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            return withByte(bytes, offset(original.fileOffsets(), file), value);
        }
    }

    /** A file's header claims other records, and its header CRC agrees or says nothing. */
    record LieInDataSize(int file, long value) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            int at = offset(original.fileOffsets(), file);
            byte[] copy = bytes;
            for (int i = 0; i < 4; i++) {
                copy = withByte(copy, at + 4 + i, (int) (value >> (8 * i)));
            }
            boolean hasCrc = bytes.length > at && (bytes[at] & 0xFF) >= 14;
            return hasCrc ? withByte(withByte(copy, at + 12, 0), at + 13, 0) : copy;
        }
    }

    /** A byte of a definition is another: its architecture, a count, a size, a type. */
    record LieInDefinition(int definition, int index, int value) implements Mutation {
        @Override
        public byte[] apply(byte[] bytes, FitSample original) {
            return withByte(bytes, offset(original.definitionOffsets(), definition) + index, value);
        }
    }

    private static int offset(List<Integer> offsets, int pick) {
        return offsets.get(pick % offsets.size());
    }

    private static int at(byte[] bytes, int place) {
        return bytes.length == 0 ? 0 : bytes[place % bytes.length];
    }

    private static byte[] withByte(byte[] bytes, int place, int value) {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[place % copy.length] = (byte) value;
        }
        return copy;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        return FitBytes.concat(Arrays.copyOf(bytes, from), by, Arrays.copyOfRange(bytes, to, bytes.length));
    }
}
