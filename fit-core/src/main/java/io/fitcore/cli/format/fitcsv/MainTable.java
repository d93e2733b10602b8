package io.fitcore.cli.format.fitcsv;

import io.fitcore.cli.output.Utf8Output;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDefinition;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.model.FieldDefinition;
import io.fitcore.model.MessageDefinition;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import java.util.List;
import java.util.Optional;

/**
 * The main layout of the exchange text (spec 13.1). Each definition and each message is a row, each field is three
 * items, and a comma stands behind each item. A row is as wide as the widest up to it, so early rows are shorter than
 * the header.
 */
final class MainTable implements Table {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String UNDEFINED_DEVELOPER_FIELD = "undefined-dev-data";

    private final Utf8Output out;
    private final FitCsvOptions options;
    private final ShownFields fields;
    private final Labels labels;
    private final Values values;
    /** Fields of the row at hand, and of the widest so far. */
    private int width;
    private int widest;

    MainTable(Utf8Output out, FitCsvOptions options, ShownFields fields, boolean terminal) {
        this.out = out;
        this.options = options;
        this.fields = fields;
        this.labels = new Labels(options);
        this.values = new Values(out, options, labels, terminal);
    }

    @Override
    public void writeHeader(Utf8Output target) {
        target.codePoint(BYTE_ORDER_MARK).text("Type,Local Number,Message,");
        for (int i = 1; i <= widest; i++) {
            target.text("Field ").number(i).text(",Value ").number(i).text(",Units ").number(i).ch(',');
        }
        target.newLine();
    }

    // ---- definitions

    @Override
    public void onDefinition(MessageDefinition definition, DefinitionPosition position) {
        Optional<ProfileMessage> known = Profile.message(definition.globalNumber());
        if (!options.definitions().contains(definition.globalNumber()) || !fields.admitMessage(known.isPresent())) {
            return;
        }
        beginRow("Definition,", definition.localNumber(), known.map(ProfileMessage::name).orElse(Labels.UNKNOWN));
        for (FieldDefinition field : definition.fields()) {
            Optional<ProfileField> profile = known.flatMap(message -> message.field(field.number()));
            if (fields.admitField(profile.isPresent())) {
                definedField(profile.map(ProfileField::name).orElse(Labels.UNKNOWN), field.elementCount());
            }
        }
        List<DeveloperFieldDefinition> developerFields = definition.developerFields();
        for (int i = 0; i < developerFields.size(); i++) {
            developerField(developerFields.get(i), position.developers().get(i));
        }
        endRow();
    }

    private void developerField(DeveloperFieldDefinition field, Optional<DeveloperFieldDescription> description) {
        if (description.isEmpty()) {
            definedField(UNDEFINED_DEVELOPER_FIELD, field.sizeBytes());
            return;
        }
        int elementBytes = description.get().baseType().orElse(BaseType.UINT8).sizeBytes();
        definedField(Labels.name(description.get()), field.sizeBytes() / elementBytes);
    }

    private void definedField(String name, int elements) {
        values.bare(name);
        out.ch(',').number(elements).text(",,");
        width++;
    }

    // ---- messages

    @Override
    public void onMessage(FitMessage message) {
        if (!options.data().contains(message.number()) || !fields.admitMessage(message.isKnown())) {
            return;
        }
        beginRow("Data,", message.localNumber(), message.name());
        for (FitField field : fields.of(message)) {
            field(field);
        }
        for (UnpackedAbsence unpacked : fields.unpackedInvalidOf(message)) {
            out.text(unpacked.target().name()).ch(',');
            values.value(unpacked);
            out.ch(',').text(unpacked.target().units()).ch(',');
            width++;
        }
        for (FitField field : fields.developerFieldsOf(message)) {
            field(field);
        }
        endRow();
    }

    private void field(FitField field) {
        values.bare(labels.name(field));
        out.ch(',');
        values.value(field);
        out.ch(',');
        values.bare(labels.mainUnits(field));
        out.ch(',');
        width++;
    }

    private void beginRow(String type, int localNumber, String message) {
        width = 0;
        out.text(type).number(localNumber).ch(',').text(message).ch(',');
    }

    private void endRow() {
        widest = Math.max(widest, width);
        for (int i = width; i < widest; i++) {
            out.text(",,,");
        }
        out.newLine();
    }
}
