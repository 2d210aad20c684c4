# Таштанды үчүн төлөмдүн ыкмалары бир эле чыгымда.
waste-title = Бир эле чыгым, төлөмдүн ар башка ыкмалары
waste-text = Ар бир ыкма бирдей чыгымды жабат, бирок үйлөр ар башка төлөйт.
waste-cost-label = Таштанды чыгаруу жылына канча турат
waste-collection-label = Чегерилгендин канчасы төлөнөт
waste-shared-label = Бир контейнерди канча үй чарба колдонот
waste-count-label = { $base ->
    [person] Тейленген адамдар
    [household] Тейленген үй чарбалар
    [container] Контейнерлер
    [lift] Контейнерлер жылына канча жолу чыгарылат
    [tonne] Таштанды жылына, тонна
   *[cubic-metre] Таштанды жылына, куб метр
}
waste-typical-summary = Мүнөздүү төлөөчүлөрдө эмне бар
waste-typical-label = { $base ->
    [person] Адамдар
    [household] Үй чарба катары канча жолу төлөйт
    [container] Колдонгон контейнерлер
    [lift] Контейнер айына канча жолу чыгарылат
    [tonne] Таштанды айына, тонна
   *[cubic-metre] Таштанды айына, куб метр
}
waste-table-title = Айлык төлөм ар бир ыкма боюнча
waste-head-base = Ыкма
waste-head-rate = Зарыл коюм
waste-today = Бүгүн
waste-more = бүгүнкүдөн { $sum } көп
waste-less = бүгүнкүдөн { $sum } аз
waste-same = бүгүнкүдөй
waste-bars-note = Тилке бир эле төлөөчүнүн төлөмүн ыкмалар боюнча салыштырат.
waste-missing = Ушулар жазылганда толук болот: { $names }.
