// npm run test:long: the tests that take too long for npm test. Ends with `N passed, N failed`.
import { needBrowser } from './browser.mjs'
import { install } from './install.mjs'
import { end, testProject } from './tally.mjs'

install()
process.env.COTERIE_BROWSER = await needBrowser()
for (const project of ['long', 'long journeys']) testProject(project)
end()
