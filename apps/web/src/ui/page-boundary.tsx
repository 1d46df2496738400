import { Component, type ReactNode } from 'react'
import { ProblemNotice } from './problem-notice.tsx'

type Props = { children: ReactNode; title?: string }

/** Keeps a failure where it happened: one page, or one panel of it. */
export class PageBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <div style={{ padding: 16 }}>
        <ProblemNotice
          error={this.state.error}
          onRetry={() => this.setState({ error: null })}
          {...(this.props.title ? { title: this.props.title } : {})}
        />
      </div>
    )
  }
}
