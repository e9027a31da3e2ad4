/**
 * What PubMed prints in the place of a record that it cannot give: "2. id: 999999999 Error occurred: The following
 * PMID is not available".
 */
export const refusalIn = (line: string): string | undefined =>
  /^(?:\d{1,6}[.:] )?id: ?\d{1,12} (Error occurred: .{1,300})/iu.exec(line.trim())?.[1]
