# Where a datum was read: before the link.
source-title-label = Source:
