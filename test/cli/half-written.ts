// node half-written.mjs FILE: writes half of a file, says so, and waits for what interrupts it.
import { writeWhole } from '../../src/cli/whole-file.ts'

await writeWhole(process.argv[2]!, async (file) => {
  await file.writeFile('half')
  console.log('half')
  await new Promise((resolve) => setTimeout(resolve, 600_000))
})
