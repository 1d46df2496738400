-- CreateIndex
CREATE INDEX "ComplaintLine_defectCodeId_idx" ON "ComplaintLine"("defectCodeId");
