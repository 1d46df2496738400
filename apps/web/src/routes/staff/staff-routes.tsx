import type { Area } from '@redress/texts/areas/catalogue'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { wantArea } from '../../lib/staff-texts.tsx'
import { PageBoundary } from '../../ui/page-boundary.tsx'
import { paths } from '../paths.ts'
import { BrowserWords } from './browser-words.tsx'
import { Desk } from './desk.tsx'
import { InboxPage } from './inbox-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** A page that is fetched when it is wanted, with the words of its areas. */
function pageOf<P extends object>(load: () => Promise<ComponentType<P>>, ...areas: Area[]) {
  return lazy(async () => {
    const [page] = await Promise.all([load(), ...areas.map(wantArea)])
    return { default: page }
  })
}

const SignInPage = pageOf(async () => (await import('./sign-in-page.tsx')).SignInPage)
const InvitationPage = pageOf(async () => (await import('./invitation-page.tsx')).InvitationPage)
const ComplaintPage = pageOf(async () => (await import('./complaint-page.tsx')).ComplaintPage, 'handling')
const NewComplaintPage = pageOf(
  async () => (await import('./new-complaint-page.tsx')).NewComplaintPage,
  'handling',
)
const TodayPage = pageOf(async () => (await import('./today-page.tsx')).TodayPage)
const ActionsPage = pageOf(async () => (await import('./actions-page.tsx')).ActionsPage)
const ImportsPage = pageOf(async () => (await import('./imports-page.tsx')).ImportsPage, 'journal')
const ImportPage = pageOf(async () => (await import('./import-page.tsx')).ImportPage, 'journal')
const ImprovementsPage = pageOf(
  async () => (await import('./improvements-page.tsx')).ImprovementsPage,
  'improvements',
)
const CustomersPage = pageOf(async () => (await import('./customers-page.tsx')).CustomersPage, 'customers')
const CustomerPage = pageOf(async () => (await import('./customer-page.tsx')).CustomerPage, 'customers')
const CarsPage = pageOf(async () => (await import('./cars-page.tsx')).CarsPage, 'cars')
const CarPage = pageOf(async () => (await import('./car-page.tsx')).CarPage, 'cars')
const StockChecksPage = pageOf(async () => (await import('./stock-checks-page.tsx')).StockChecksPage, 'cars')
const StockCheckPage = pageOf(async () => (await import('./stock-check-page.tsx')).StockCheckPage, 'cars')
const OutboxPage = pageOf(async () => (await import('./outbox-page.tsx')).OutboxPage)
const UsersPage = pageOf(async () => (await import('./users-page.tsx')).UsersPage)
const ClocksAdminPage = pageOf(
  async () => (await import('./clocks-admin-page.tsx')).ClocksAdminPage,
  'handling',
)
const CarProfilesPage = pageOf(async () => (await import('./car-profiles-page.tsx')).CarProfilesPage, 'cars')
const TemplatesPage = pageOf(async () => (await import('./templates-page.tsx')).TemplatesPage, 'templates')
const AccountPage = pageOf(async () => (await import('./account-page.tsx')).AccountPage)
const ProductsPage = pageOf(async () => (await import('./products-page.tsx')).ProductsPage, 'catalog')
const ProductPage = pageOf(async () => (await import('./product-page.tsx')).ProductPage, 'catalog')
const BatchPage = pageOf(async () => (await import('./batch-page.tsx')).BatchPage, 'catalog')
const SuppliersPage = pageOf(async () => (await import('./suppliers-page.tsx')).SuppliersPage, 'catalog')
const SupplierPage = pageOf(async () => (await import('./supplier-page.tsx')).SupplierPage, 'catalog')
const DefectsPage = pageOf(async () => (await import('./defects-page.tsx')).DefectsPage, 'catalog')

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
