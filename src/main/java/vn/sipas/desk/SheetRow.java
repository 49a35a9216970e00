package vn.sipas.desk;

/**
 * One row of a sheet of devices.
 *
 * @param number in the file, the first being 1
 */
record SheetRow(long number, DeviceInput device) {}
