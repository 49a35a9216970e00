package vn.sipas.unit.loading;

import vn.sipas.unit.DeskKind;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Validity;

/** What a list says of one desk. */
record DeskEntry(
    EraCode key, String name, DeskKind kind, EraCode agency, EraCode unit, Validity validity) {}
