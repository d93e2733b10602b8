package io.fitcore.profilegen.emit;

import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.TypeModel;
import java.util.ArrayList;
import java.util.List;

/** All source files of a profile. */
public final class JavaSources {

    private JavaSources() {
    }

    /**
     * Writes the sources.
     *
     * @param profile one that passed all checks
     * @return in a fixed order
     */
    public static List<SourceFile> of(ProfileModel profile) {
        List<NumberedMessage> messages = NumberedMessage.of(profile);
        ClassNames classNames = ClassNames.of(profile, messages);
        List<SourceFile> sources = new ArrayList<>();
        sources.add(new ProfileTables(profile, messages, classNames).source());
        for (NumberedMessage message : messages) {
            sources.add(new MessageTable(profile, message, classNames.table(message)).source());
            sources.add(new MessageConstants(profile.version(), message, classNames.constants(message)).source());
        }
        int position = 0;
        for (TypeModel type : profile.types()) {
            position++;
            sources.add(new TypeTable(profile, type, classNames.type(type.name(), position)).source());
        }
        return sources;
    }
}
