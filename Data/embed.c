// Embeds the survey's list and the table of venues that stand beside this file.
// The list reaches the binary byte for byte, with nothing parsed at compile time.
#include "SurveyData.h"

#ifdef __clang__
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char survey_list[] = {
#embed "survey.md"
};

static const unsigned char survey_venues[] = {
#embed "venues.tsv"
};

const unsigned char *survey_list_bytes(void) { return survey_list; }

size_t survey_list_length(void) { return sizeof survey_list; }

const unsigned char *survey_venues_bytes(void) { return survey_venues; }

size_t survey_venues_length(void) { return sizeof survey_venues; }
