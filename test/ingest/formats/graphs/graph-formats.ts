/** Ids of every format of graphs. */
export const graphFormats: ReadonlySet<string> = new Set(
  (
    'vosviewer-json vosviewer-map graphology-json gephi-lite adjacency-json node-link-json cytoscape-json cx jgf ' +
    'link-list-json link-lines-json gexf graphml gml pajek dot gdf ucinet-dl konect matrix-market tie-table matrix ' +
    'node-table lgl adjlist edge-list sif'
  ).split(' '),
)
