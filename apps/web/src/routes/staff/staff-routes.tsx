import { lazy, type ReactNode, Suspense } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { wantArea } from '../../lib/staff-texts.tsx'
import { PageBoundary } from '../../ui/page-boundary.tsx'
import { paths } from '../paths.ts'
import { BrowserWords } from './browser-words.tsx'
import { Desk } from './desk.tsx'
import { InboxPage } from './inbox-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.tsx')).SignInPage }))
const InvitationPage = lazy(async () => ({ default: (await import('./invitation-page.tsx')).InvitationPage }))
const ComplaintPage = lazy(async () => ({ default: (await import('./complaint-page.tsx')).ComplaintPage }))
const NewComplaintPage = lazy(async () => ({
  default: (await import('./new-complaint-page.tsx')).NewComplaintPage,
}))
const TodayPage = lazy(async () => ({ default: (await import('./today-page.tsx')).TodayPage }))
const ActionsPage = lazy(async () => ({ default: (await import('./actions-page.tsx')).ActionsPage }))
const ImportsPage = lazy(async () => {
  const [page] = await Promise.all([import('./imports-page.tsx'), wantArea('journal')])
  return { default: page.ImportsPage }
})
const ImportPage = lazy(async () => {
  const [page] = await Promise.all([import('./import-page.tsx'), wantArea('journal')])
  return { default: page.ImportPage }
})
const ImprovementsPage = lazy(async () => {
  const [page] = await Promise.all([import('./improvements-page.tsx'), wantArea('improvements')])
  return { default: page.ImprovementsPage }
})
const CustomersPage = lazy(async () => {
  const [page] = await Promise.all([import('./customers-page.tsx'), wantArea('customers')])
  return { default: page.CustomersPage }
})
const CustomerPage = lazy(async () => {
  const [page] = await Promise.all([import('./customer-page.tsx'), wantArea('customers')])
  return { default: page.CustomerPage }
})
const CarsPage = lazy(async () => {
  const [page] = await Promise.all([import('./cars-page.tsx'), wantArea('cars')])
  return { default: page.CarsPage }
})
const CarPage = lazy(async () => {
  const [page] = await Promise.all([import('./car-page.tsx'), wantArea('cars')])
  return { default: page.CarPage }
})
const StockChecksPage = lazy(async () => {
  const [page] = await Promise.all([import('./stock-checks-page.tsx'), wantArea('cars')])
  return { default: page.StockChecksPage }
})
const StockCheckPage = lazy(async () => {
  const [page] = await Promise.all([import('./stock-check-page.tsx'), wantArea('cars')])
  return { default: page.StockCheckPage }
})
const OutboxPage = lazy(async () => ({ default: (await import('./outbox-page.tsx')).OutboxPage }))
const UsersPage = lazy(async () => ({ default: (await import('./users-page.tsx')).UsersPage }))
const ClocksAdminPage = lazy(async () => ({
  default: (await import('./clocks-admin-page.tsx')).ClocksAdminPage,
}))
const CarProfilesPage = lazy(async () => {
  const [page] = await Promise.all([import('./car-profiles-page.tsx'), wantArea('cars')])
  return { default: page.CarProfilesPage }
})
const TemplatesPage = lazy(async () => {
  const [page] = await Promise.all([import('./templates-page.tsx'), wantArea('templates')])
  return { default: page.TemplatesPage }
})
const AccountPage = lazy(async () => ({ default: (await import('./account-page.tsx')).AccountPage }))
const ProductsPage = lazy(async () => {
  const [page] = await Promise.all([import('./products-page.tsx'), wantArea('catalog')])
  return { default: page.ProductsPage }
})
const ProductPage = lazy(async () => {
  const [page] = await Promise.all([import('./product-page.tsx'), wantArea('catalog')])
  return { default: page.ProductPage }
})
const BatchPage = lazy(async () => {
  const [page] = await Promise.all([import('./batch-page.tsx'), wantArea('catalog')])
  return { default: page.BatchPage }
})
const SuppliersPage = lazy(async () => {
  const [page] = await Promise.all([import('./suppliers-page.tsx'), wantArea('catalog')])
  return { default: page.SuppliersPage }
})
const SupplierPage = lazy(async () => {
  const [page] = await Promise.all([import('./supplier-page.tsx'), wantArea('catalog')])
  return { default: page.SupplierPage }
})
const DefectsPage = lazy(async () => {
  const [page] = await Promise.all([import('./defects-page.tsx'), wantArea('catalog')])
  return { default: page.DefectsPage }
})

/** The queue comes with the first load, the other pages when they are wanted. */
export function StaffRoutes() {
  return (
    <Routes>
      <Route element={<BrowserWords />}>
        <Route path="/sign-in" element={<Page page={<SignInPage />} />} />
        <Route path="/invitation/:token" element={<Page page={<InvitationPage />} />} />
      </Route>
      <Route element={<Desk />}>
        <Route index element={<Navigate to={paths.home} replace />} />
        <Route path="/inbox" element={<Navigate to={paths.home} replace />} />
        <Route path="/inbox/:view" element={<Page page={<InboxPage />} />} />
        <Route path="/complaints/new" element={<Page page={<NewComplaintPage />} />} />
        <Route path="/complaints/:number" element={<Page page={<ComplaintPage tab="timeline" />} />} />
        <Route
          path="/complaints/:number/judgement"
          element={<Page page={<ComplaintPage tab="judgement" />} />}
        />
        <Route
          path="/complaints/:number/evidence"
          element={<Page page={<ComplaintPage tab="evidence" />} />}
        />
        <Route path="/complaints/:number/actions" element={<Page page={<ComplaintPage tab="actions" />} />} />
        <Route path="/today" element={<Page page={<TodayPage />} />} />
        <Route path="/actions" element={<Page page={<ActionsPage />} />} />
        <Route path="/complaints/:number/reply" element={<Page page={<ComplaintPage tab="reply" />} />} />
        <Route path="/improvements" element={<Page page={<ImprovementsPage />} />} />
        <Route path="/products" element={<Page page={<ProductsPage />} />} />
        <Route path="/products/:id" element={<Page page={<ProductPage />} />} />
        <Route path="/batches/:batch" element={<Page page={<BatchPage />} />} />
        <Route path="/suppliers" element={<Page page={<SuppliersPage />} />} />
        <Route path="/suppliers/:id" element={<Page page={<SupplierPage />} />} />
        <Route path="/admin/defects" element={<Page page={<DefectsPage />} />} />
        <Route path="/customers" element={<Page page={<CustomersPage />} />} />
        <Route path="/customers/:id" element={<Page page={<CustomerPage />} />} />
        <Route path="/customers/:id/:tab" element={<Page page={<CustomerPage />} />} />
        <Route
          path="/complaints/:number/documents"
          element={<Page page={<ComplaintPage tab="documents" />} />}
        />
        <Route path="/cars" element={<Page page={<CarsPage />} />} />
        <Route path="/cars/:number" element={<Page page={<CarPage tab="workspace" />} />} />
        <Route path="/cars/:number/revisions" element={<Page page={<CarPage tab="revisions" />} />} />
        <Route path="/cars/:number/timeline" element={<Page page={<CarPage tab="timeline" />} />} />
        <Route path="/stock-checks" element={<Page page={<StockChecksPage />} />} />
        <Route path="/stock-checks/:id" element={<Page page={<StockCheckPage />} />} />
        <Route path="/outbox" element={<Page page={<OutboxPage />} />} />
        <Route path="/outbox/:id" element={<Page page={<OutboxPage />} />} />
        <Route path="/admin" element={<Navigate to={paths.users} replace />} />
        <Route path="/admin/imports" element={<Page page={<ImportsPage />} />} />
        <Route path="/admin/imports/:id" element={<Page page={<ImportPage />} />} />
        <Route path="/admin/users" element={<Page page={<UsersPage />} />} />
        <Route path="/admin/templates" element={<Page page={<TemplatesPage />} />} />
        <Route path="/admin/car-profiles" element={<Page page={<CarProfilesPage />} />} />
        <Route path="/admin/clocks" element={<Page page={<ClocksAdminPage />} />} />
        <Route path="/account" element={<Page page={<AccountPage />} />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}

/** A page that fails takes nothing else down; going elsewhere starts afresh. */
function Page({ page }: { page: ReactNode }) {
  const { pathname } = useLocation()
  const slice = pathname.split('/')[1]
  return (
    <PageBoundary key={slice}>
      <Suspense fallback={null}>{page}</Suspense>
    </PageBoundary>
  )
}
