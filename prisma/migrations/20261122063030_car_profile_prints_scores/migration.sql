-- AlterTable
ALTER TABLE "CarProfile" ADD COLUMN     "printsScores" BOOLEAN NOT NULL DEFAULT false;
