// Clients of the catalog read its documents too, so one import gives both libraries.
@_exported public import SurveyMarkdown
