// Embeds the script, the style and the engine of a page, which are in this folder.
// The engine is the library as gzipped WebAssembly; without it a page has a plain word search.
#include "SurveyData.h"

#ifdef __clang__
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char survey_page_script[] = {
#embed "page.js"
};

static const unsigned char survey_page_style[] = {
#embed "page.css"
};

const unsigned char *survey_page_script_bytes(void) { return survey_page_script; }

size_t survey_page_script_length(void) { return sizeof survey_page_script; }

const unsigned char *survey_page_style_bytes(void) { return survey_page_style; }

size_t survey_page_style_length(void) { return sizeof survey_page_style; }

#if __has_embed("engine.wasm.gz")
static const unsigned char survey_engine[] = {
#embed "engine.wasm.gz"
};

size_t survey_engine_length(void) { return sizeof survey_engine; }
#else
static const unsigned char survey_engine[] = {0};

size_t survey_engine_length(void) { return 0; }
#endif

const unsigned char *survey_engine_bytes(void) { return survey_engine; }
