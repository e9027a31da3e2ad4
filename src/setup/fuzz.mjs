// npm run fuzz: tens of thousands of damaged files of every format, graphs and saved maps among them. Takes an hour or
// so. Ends with `N passed, N failed`.
import { install } from './install.mjs'
import { end, testProject } from './tally.mjs'

install()
testProject('fuzz')
end()
