package io.fitcore.profilegen.emit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Looks into the constant pool of a class file (JVM specification, 4.4). */
final class ClassFile {

    private static final int BYTES_BEFORE_POOL = 8;
    private static final int UTF8 = 1;
    private static final int INVOKE_DYNAMIC = 18;

    private ClassFile() {
    }

    static boolean usesInvokeDynamic(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(BYTES_BEFORE_POOL);
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int tag = in.readUnsignedByte();
                if (tag == INVOKE_DYNAMIC) {
                    return true;
                }
                in.skipNBytes(tag == UTF8 ? in.readUnsignedShort() : sizeOf(tag));
                if (tag == 5 || tag == 6) { // a long or a double takes two places
                    index++;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int sizeOf(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("no constant has the tag " + tag);
        };
    }
}
