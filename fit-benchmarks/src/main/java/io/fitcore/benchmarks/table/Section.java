package io.fitcore.benchmarks.table;

import java.util.List;

/** Rows under one title. */
record Section(String title, List<Trial> trials) {

    Section {
        trials = List.copyOf(trials);
    }
}
