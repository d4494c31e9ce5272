// The custom functions. Their JSDoc and parameter names are what Sheets shows; names and parameter orders are for ever.
import './functions/fit'
import './functions/purge'
import './functions/cadence'
