# Көрсөткүч эмнеге тиешелүү: чыгаша беренелери жана төлөөгө жөндөмдүүлүк чектери.
subject-cost-wages-name = Эмгек акы жана Социалдык фондго төгүмдөр
subject-cost-electricity-name = Электр энергиясы
subject-cost-chlorination-name = Хлордоо
subject-cost-current-repair-name = Учурдагы оңдоо
subject-cost-transport-name = Унаа чыгымдары
subject-cost-administration-name = Башкаруу чыгымдары
subject-cost-operating-total-name = Бардык пайдалануу чыгымдары
subject-cost-depreciation-name = Амортизация
subject-cost-loan-service-name = Насыяны төлөө
subject-cost-renewal-name = Пландалган жаңыртуу
subject-cost-profit-name = Пайда
subject-line-2-5-name = 2,5% чеги
subject-line-3-name = 3% чеги
subject-line-4-name = 4% чеги
subject-line-5-name = 5% чеги
subject-charge-name = { $charge }-төлөм
subject-block-name = { $charge }-төлөм, { $block }-тепкич
# Жеңилдиги бар адамдардын төлөмү; минималдуу эсепке чейинки сумма; тепкичтин чеги эмнеге жараша.
subject-relieved-name = { $charge }-төлөм, жеңилдиги бар адамдар
subject-relieved-block-name = { $charge }-төлөм, жеңилдиги бар адамдар, { $block }-тепкич
subject-before-minimum-name = эң аз төлөмгө чейин
subject-term-fixed-name = баарына бирдей
subject-term-persons-name = адам санына жараша
subject-term-area-name = чарчы метрге жараша
subject-term-allowance-name = керектөөчүнүн лимитине жараша
