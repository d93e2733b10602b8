package io.fitcore.testkit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A random stream, with an account of every message in it. */
public final class FitSample {
    private final byte[] bytes;
    private final List<Integer> fileOffsets;
    private final List<Integer> definitionOffsets;
    private final List<Message> messages;

    FitSample(byte[] bytes, List<Integer> fileOffsets, List<Integer> definitionOffsets, List<Message> messages) {
        this.bytes = bytes.clone();
        this.fileOffsets = List.copyOf(fileOffsets);
        this.definitionOffsets = List.copyOf(definitionOffsets);
        this.messages = List.copyOf(messages);
    }

    /**
     * One data message.
     *
     * @param file        which file of the chain it is in, from 0
     * @param offset      where its record header stands, counted from the start of the stream
     * @param header      the record header byte
     * @param definition  what was in force for its local number
     * @param fields      one per field of the definition, in its order
     * @param timeSeconds its time: a valid field 253, or what the compressed header makes of the reference; empty when
     *                    it has neither (rules R22 to R26)
     */
    public record Message(int file, int offset, int header, WireDefinition definition, List<Field> fields,
            OptionalLong timeSeconds) {
        /** Whether the header is a compressed-timestamp header. */
        public boolean compressed() {
            return (header & 0x80) != 0;
        }

        /** Bytes it takes, record header included. */
        public int sizeBytes() {
            return 1 + definition.payloadBytes();
        }
    }

    /**
     * One field of a data message.
     *
     * @param definition    its three bytes in the definition
     * @param offset        where its bytes begin, counted from the start of the stream
     * @param describedType a developer field's base type byte as its description says; empty for a native field and
     *                      for a developer field that nothing has described up to this message
     */
    public record Field(WireField definition, int offset, OptionalInt describedType) {
        /** The base type byte that decides how its bytes are read; empty for an undescribed developer field. */
        public OptionalInt baseType() {
            return definition.developer() ? describedType : OptionalInt.of(definition.type());
        }
    }

    /** The stream; a new array each time. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What one field of one of the messages holds, in the definition's byte order. */
    public byte[] bytesOf(Field field) {
        return Arrays.copyOfRange(bytes, field.offset(), field.offset() + field.definition().sizeBytes());
    }

    /** Every data message, in the order of the stream. */
    public List<Message> messages() {
        return messages;
    }

    /** Where each file's header begins. */
    public List<Integer> fileOffsets() {
        return fileOffsets;
    }

    /** Where each definition message begins. */
    public List<Integer> definitionOffsets() {
        return definitionOffsets;
    }

    /** Shown by jqwik when a property fails. */
    @Override
    public String toString() {
        return "%d files, %d definitions, %d messages: %s".formatted(
                fileOffsets.size(), definitionOffsets.size(), messages.size(),
                HexFormat.ofDelimiter(" ").formatHex(bytes));
    }
}
