// The two files of this folder as bytes inside the binary: the survey's list and the table of venues.
// They are compiled in as they stand, with nothing parsed at compile time and no resource folder beside the program.
#ifndef SURVEY_DATA_H
#define SURVEY_DATA_H

#include <stddef.h>

/// The bytes of `survey.md`, which live as long as the process.
const unsigned char *survey_list_bytes(void);

/// The number of bytes in `survey.md`.
size_t survey_list_length(void);

/// The bytes of `venues.tsv`, which live as long as the process.
const unsigned char *survey_venues_bytes(void);

/// The number of bytes in `venues.tsv`.
size_t survey_venues_length(void);

#endif
