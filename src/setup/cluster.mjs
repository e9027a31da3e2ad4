// npm run test:cluster: every step's rows on a Trino of one coordinator and two workers, against DuckDB's. Where there is no Java
// or no Trino, that is said and counted as skipped. Ends with `N passed, N failed`, and `, N skipped` where something was.
import { install } from './install.mjs'
import { end, testProject } from './tally.mjs'

install()
testProject('cluster')
end()
