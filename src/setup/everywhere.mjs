// npm run test:everywhere: the same map in every Node, and the newcomer's journey in every browser. What is not
// installed is named and skipped. Ends with `N passed, N failed`, and `, N skipped` where something was.
import { install } from './install.mjs'
import { end, testProject } from './tally.mjs'

install()
testProject('everywhere')
end()
