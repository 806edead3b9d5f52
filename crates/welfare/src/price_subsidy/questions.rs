//! What may have to be asked.

questions! {
    STATUS = "status", "needs.status", "低保、特困、边缘、刚性支出,属哪一类?", "is the household on the allowance, in extreme hardship, marginal or of rigid expenditure?";
    LIVING_COST = "living-cost", "needs.prices.living_cost", "当月低收入居民基本生活费用价格涨幅是多少?",
        "by how much did the cost of living of those with low income rise over the year?";
    CONSUMER = "consumer-prices", "needs.prices.consumer", "当月居民消费价格涨幅是多少?",
        "by how much did consumer prices rise over the year?";
    FOOD = "food-prices", "needs.prices.food", "当月食品价格涨幅是多少?", "by how much did food prices rise over the year?";
    REGISTER = "register", "register", "适用城市还是农村标准?", "does the urban or the rural standard apply?";
    PERSONS = "persons-drawing", "needs.prices.persons", "当月保障人数是几人?", "how many persons draw in the month?";
}
