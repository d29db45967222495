package org.deadwax.server.catalog.exchange.sheet;

/** A file that may hold a table. What it is, its bytes say and not its name. */
public final class SheetFile {

    private SheetFile() {}

    /** @throws UnreadableSheet with what it is instead of CSV or XLSX, or with what is wrong in it */
    public static Sheet read(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return Xlsx.read(bytes);
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableSheet("This is an Excel file of the old kind (.xls), or one with a password."
                    + " Save it as .xlsx or CSV without one.");
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            throw new UnreadableSheet("This is a PDF. Export the table as .xlsx or CSV.");
        }
        return Csv.read(bytes);
    }

    private static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int n = 0; n < first.length; n++) {
            if ((bytes[n] & 0xFF) != first[n]) {
                return false;
            }
        }
        return true;
    }
}
