declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export { TfIdf as default } from 'natural/lib/natural/tfidf/index.d.ts'
}
