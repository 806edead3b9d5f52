//! The facts that these rules may have to ask for.

questions! {
    BUYER = "pu-buyer", "scope.buyer", "购买主体是哪一类?", "what kind of body buys?";
    SUPPLIER = "pu-supplier", "scope.supplier", "承接主体是哪一类?", "what kind of body supplies?";
    OBJECT = "pu-object", "scope.object", "购买的是什么?", "what is bought?";
    ABLE = "pu-able", "scope.able", "个人是否具备提供服务的条件和能力?", "is the individual able to provide the service?";
    DUTY = "pu-duty", "scope.duty", "是否属于购买主体的职责?", "is it a duty of the buyer?";
    BUDGET = "pu-budget-secured", "contract.budget_secured", "预算有无保障、需求是否稳定?", "is the budget secured and the need stable?";
    SMALL = "pu-small-firm", "contract.small_firm", "承接主体是不是中小企业?", "is the supplier a small or medium-sized firm?";
    COMMENT = "pu-comment", "notice.public_comment", "公共服务项目的需求是否征求了社会意见?", "was the need of a public service put to public comment?";
    USERS = "pu-users", "acceptance.users_joined", "验收是否邀请服务对象参与?", "did service users join the acceptance?";
    RESULT = "pu-result", "acceptance.published", "验收结果是否向社会公告?", "was the result of the acceptance published?";
    ANSWERS = "pu-answers", "score.answers", "满意度有多少份有效答卷?一份也没有不能评分", "how many answers on satisfaction were counted? without any there are no points";
}
