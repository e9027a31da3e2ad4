// npm test: installs what is missing, gets a browser, and runs types, lint, unit tests, browser tests and
// journeys. Ends with `N passed, N failed`, in which each check that is not a test counts as one.
import { needBrowser } from './browser.mjs'
import { install } from './install.mjs'
import { check, end, testProject } from './tally.mjs'

install()
process.env.COTERIE_BROWSER = await needBrowser()

check('types', 'tsc', ['--build'])
check('lint', 'biome', ['check', '--error-on-warnings', '.'])
check('dead code', 'knip', [])
for (const project of ['unit', 'browser', 'journeys']) testProject(project)
end()
