import type { Problem } from '../../../model/problem.ts'
import type { FileReport, SourceFile } from '../../../tasks/shared/protocol.ts'
import { en } from '../../../words/en.ts'
import { useEffects } from '../effects.ts'
import { Fold } from '../parts/Fold.tsx'
import { CloseIcon } from '../parts/icons.tsx'
import { Select } from '../parts/Select.tsx'
import { useSession } from '../session-context.ts'
import { ColumnMapping } from './ColumnMapping.tsx'
import { ProblemList } from './ProblemList.tsx'

const encodings = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1', 'macintosh', 'windows-1250', 'iso-8859-2'],
  ...['windows-1254', 'windows-1257', 'windows-1253', 'windows-1251', 'koi8-r'],
  ...['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'],
]

/** One file of the import view: how it was taken, what it gave, what was wrong with it. */
export function FileRow({ file }: { file: SourceFile }) {
  const { importReports } = useSession()
  const { removeFile } = useEffects()
  const report = importReports.value.get(file.id)
  return (
    <li class="import-file">
      <div class="import-file-head">
        <b>
          <bdi>{file.name}</bdi>
        </b>
        <span class="under">{en.fileSize(file.blob.size)}</span>
        <button
          type="button"
          class="icon-button small"
          aria-label={en.opening.remove(file.name)}
          onClick={() => removeFile(file.id)}
        >
          <CloseIcon />
        </button>
      </div>
      {report !== undefined && <Taken file={file} report={report} />}
    </li>
  )
}

function Taken({ file, report }: { file: SourceFile; report: FileReport }) {
  const { correctFile } = useEffects()
  const { encoding, unmapped } = report
  const taken = en.takenFor(report)
  const empty = report.problems.some(({ code }) => code === 'empty')
  return (
    <>
      <p class="import-sum">{sumWords(report)}</p>
      <Fold
        class="import-how"
        summary={
          <summary>
            {taken ?? (empty ? en.opening.empty : en.opening.unknown)}
            {encoding !== undefined && !empty && ` · ${encoding}`}
            {report.gzip && ` · ${en.opening.gzip}`}
          </summary>
        }
      >
        {() => (
          <div class="import-override">
            <Select
              label={en.opening.formatOf(file.name)}
              value={file.format ?? ''}
              options={[
                { value: '', label: en.opening.found(taken) },
                ...report.formats.map((id) => ({ value: id, label: en.formatLabel(id) })),
              ]}
              onChange={(value) => correctFile(file.id, { format: value === '' ? undefined : value })}
            />
            <Select
              label={en.opening.encodingOf(file.name)}
              value={file.encoding ?? ''}
              options={[
                { value: '', label: en.opening.found(encoding) },
                ...encodings.map((value) => ({ value, label: value })),
              ]}
              onChange={(value) => correctFile(file.id, { encoding: value === '' ? undefined : value })}
            />
          </div>
        )}
      </Fold>
      {unmapped !== undefined && <ColumnMapping file={file} headers={unmapped} columns={report.columns} />}
      <Problems name={file.name} problems={report.problems} open={report.records === 0} />
    </>
  )
}

const sumWords = ({ records, newWorks, onMap, nodes }: FileReport): string =>
  nodes > 0 ? en.opening.graph(nodes) : en.opening.sum(records, newWorks, onMap)

function Problems({ name, problems, open }: { name: string; problems: readonly Problem[]; open: boolean }) {
  if (problems.length === 0) return null
  const serious = problems.filter(({ severity }) => severity !== 'note').length
  return (
    <Fold
      class="import-problems"
      open={(open || serious > 0) && problems.length < 6}
      summary={
        <summary class={serious > 0 ? 'caution' : ''}>
          {serious > 0 ? en.opening.problems(serious) : en.opening.remarks(problems.length)}
        </summary>
      }
    >
      {() => <ProblemList name={name} problems={problems} />}
    </Fold>
  )
}
