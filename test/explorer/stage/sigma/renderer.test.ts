import Graph from 'graphology'
import Sigma from 'sigma'
import { afterEach, expect, test } from 'vitest'
import { container } from '../stand.ts'

afterEach(() => document.body.replaceChildren())

// Taking a graph in by steps needs what sigma keeps to itself: another version of it must still have it.
test('sigma keeps its indices where a map is taken in by steps', () => {
  const graph = new Graph()
  graph.addNode('one', { x: 0, y: 0, size: 5 })
  graph.addNode('two', { x: 1, y: 1, size: 5 })
  graph.addEdge('one', 'two')
  const sigma = new Sigma(graph, container())
  const inner = sigma as unknown as Record<string, unknown> & { readonly nodePrograms: { readonly circle: object } }
  expect(inner.nodeExtent).toEqual({ x: [0, 1], y: [0, 1] })
  expect(inner.normalizationFunction).toBeTypeOf('function')
  expect(inner.needToProcess).toBe(false)
  expect(inner.renderFrame).toBe(null)
  // Numbers of items begin with 1, of nodes and edges together.
  expect(inner.nodeIndices).toEqual({ one: 1, two: 2 })
  expect(inner.edgeIndices).toEqual({ [graph.edges()[0]!]: 3 })
  expect(inner.itemIDsIndex).toMatchObject({ 1: { type: 'node', id: 'one' }, 2: { type: 'node', id: 'two' } })
  expect(inner.addNodeToProgram).toBeTypeOf('function')
  expect(inner.nodePrograms.circle).toHaveProperty('reallocate')
  sigma.kill()
})
