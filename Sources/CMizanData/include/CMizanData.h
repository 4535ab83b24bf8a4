#ifndef MIZAN_DATA_H
#define MIZAN_DATA_H

#include <stddef.h>

/// A file of the folder `data` or a report definition, as it was when the program was built.
typedef struct {
  const char *_Nonnull path;  // relative to `data`, for example "catalogue/areas.tsv"
  const unsigned char *_Nonnull bytes;
  size_t length;
} MizanDataFile;

/// All embedded files, in the order of the table.
const MizanDataFile *_Nonnull mizan_data_files(void);
size_t mizan_data_file_count(void);

/// All embedded report definitions, with paths such as "reports/quarterly/report.tsv".
const MizanDataFile *_Nonnull mizan_report_files(void);
size_t mizan_report_file_count(void);

#endif
