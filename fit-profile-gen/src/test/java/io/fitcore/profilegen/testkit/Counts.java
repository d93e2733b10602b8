package io.fitcore.profilegen.testkit;

import io.fitcore.profilegen.model.FieldModel;
import io.fitcore.profilegen.model.MessageModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.Reading;
import io.fitcore.profilegen.model.SubfieldModel;
import java.util.List;
import java.util.stream.Stream;

/** How much a profile has of everything. */
public record Counts(int messages, int fields, int subfields, int types, int values) {

    public static Counts of(ProfileModel profile) {
        return new Counts(profile.messages().size(), fields(profile).size(), subfields(profile).size(),
                profile.types().size(), profile.types().stream().mapToInt(type -> type.entries().size()).sum());
    }

    public static List<FieldModel> fields(ProfileModel profile) {
        return profile.messages().stream().map(MessageModel::fields).flatMap(List::stream).toList();
    }

    public static List<SubfieldModel> subfields(ProfileModel profile) {
        return fields(profile).stream().map(FieldModel::subfields).flatMap(List::stream).toList();
    }

    /** The readings of all fields and subfields. */
    public static Stream<Reading> readings(ProfileModel profile) {
        return Stream.concat(fields(profile).stream().map(FieldModel::reading),
                subfields(profile).stream().map(SubfieldModel::reading));
    }
}
