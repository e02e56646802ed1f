// The files of this folder as bytes inside the binary: the survey's list, the table of venues, and the
// parts of a page. They are compiled in as they are, with nothing parsed at compile time and no
// resource folder beside the program.
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

/// The bytes of `page.js`, which live as long as the process.
const unsigned char *survey_page_script_bytes(void);

/// The number of bytes in `page.js`.
size_t survey_page_script_length(void);

/// The bytes of `page.css`, which live as long as the process.
const unsigned char *survey_page_style_bytes(void);

/// The number of bytes in `page.css`.
size_t survey_page_style_length(void);

/// The bytes of `engine.wasm.gz`, which live as long as the process.
const unsigned char *survey_engine_bytes(void);

/// The number of bytes in `engine.wasm.gz`; 0 if there is no such file.
size_t survey_engine_length(void);

#endif
