package org.deadwax.server.charts.eligibility;

import org.deadwax.server.charts.rules.Certainty;

/** Why a rule excludes a unit, to a label manager. */
record Verdict(String sentence, Certainty certainty) {}
