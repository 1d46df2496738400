-- CreateTable
CREATE TABLE "CameraLink" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "complaintId" UUID,
    "carId" UUID,
    "discipline" "Discipline",
    "causeId" UUID,
    "testId" UUID,
    "photos" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CameraLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CameraLink_hash_key" ON "CameraLink"("hash");

-- CreateIndex
CREATE INDEX "CameraLink_expiresAt_idx" ON "CameraLink"("expiresAt");

-- AddForeignKey
ALTER TABLE "CameraLink" ADD CONSTRAINT "CameraLink_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CameraLink" ADD CONSTRAINT "CameraLink_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CameraLink" ADD CONSTRAINT "CameraLink_carId_fkey" FOREIGN KEY ("carId") REFERENCES "Car"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CameraLink" ADD CONSTRAINT "CameraLink_causeId_fkey" FOREIGN KEY ("causeId") REFERENCES "CarCause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CameraLink" ADD CONSTRAINT "CameraLink_testId_fkey" FOREIGN KEY ("testId") REFERENCES "CarTest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say.

-- A link leads to one place: the evidence of a complaint, or one place within a CAR.
ALTER TABLE "CameraLink" ADD CONSTRAINT "CameraLink_place"
  CHECK (num_nonnulls("complaintId", "discipline", "causeId", "testId") = 1 AND num_nonnulls("complaintId", "carId") = 1);
