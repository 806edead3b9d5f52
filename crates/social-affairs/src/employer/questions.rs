//! The facts that the rules of employers may have to ask for.

questions! {
    STAFF = "em-staff", "refund.months[].staff", "在职职工多少人?", "how many staff are there?";
    COUNTED = "em-counted", "refund.months[].counted", "符合条件的残疾职工多少人?", "how many disabled staff meet every condition?";
    CONTRACT = "em-contract", "refund.months[].people[].contract_months", "劳动合同签了几个月?", "for how many months is the contract?";
    INSURED = "em-insured", "refund.months[].people[].insured", "养老、医疗、失业、工伤保险是否按月足额缴纳?", "are pension, medical, unemployment and injury insurance paid monthly in full?";
    WAGE = "em-wage", "refund.months[].people[].wage", "通过银行发放工资多少?", "what wage is paid through a bank?";
    PAID = "em-paid", "refund.months[].paid", "当月缴纳增值税多少?", "how much VAT was paid for the month?";
    MASSAGE = "em-massage", "refund.massage", "是否盲人按摩机构?", "is it a body of blind massage?";
    CREDIT = "em-credit", "refund.credit", "纳税信用等级是什么?", "what is the grade of tax credit?";
    OWN = "em-own", "refund.own_income", "自产自营和提供服务的收入多少?", "what is the income from own production, processing and services?";
    ALL_INCOME = "em-all-income", "refund.all_income", "全部收入多少?", "what is the whole income?";
    CERTIFICATE = "em-certificate", "refund.certificate", "有没有福利企业证书?", "is there a certificate of welfare enterprise?";
    ENTERPRISE_STAFF = "em-enterprise-staff", "enterprise.staff", "在职职工多少人?", "how many staff are there?";
    ENTERPRISE_DISABLED = "em-enterprise-disabled", "enterprise.disabled", "全日制残疾职工多少人?", "how many full-time disabled staff are there?";
    LEVY_KIND = "em-levy-kind", "levy.kind", "用人单位是企业还是其他单位?", "is the employer an enterprise or another body?";
    LEVY_STAFF = "em-levy-staff", "levy.staff", "上年在职职工多少人?", "how many staff were there in the year?";
    LEVY_DISABLED = "em-levy-disabled", "levy.disabled", "上年安排残疾人多少人?", "how many disabled people were employed?";
    LEVY_SEVERE = "em-levy-severe", "levy.severe", "其中重度残疾人(1、2级,残疾军人1至3级)多少人?", "how many severely disabled people (grades 1 and 2, military 1 to 3)?";
    LEVY_WAGE = "em-levy-wage", "levy.average_wage", "上年本单位在职职工年平均工资多少?", "what was the average yearly wage of the employer?";
    REGISTERED = "em-registered", "levy.registered", "何时登记成立?", "when was it registered?";
}
