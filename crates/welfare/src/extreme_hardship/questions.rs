//! What may have to be asked.

questions! {
    STATUS = "status", "needs.status", "低保、特困、边缘、刚性支出,属哪一类?", "is the household on the allowance, in extreme hardship, marginal or of rigid expenditure?";
}
