// npm run test:long: the tests that take too long for npm test. Ends with `N passed, N failed`.
import { install } from './install.mjs'
import { end, testProject } from './tally.mjs'

install()
testProject('long')
end()
