using System.Linq.Expressions;
using System.Reflection;

namespace ActionPlans.Forms;

/// <summary>
/// Reads the expressions of <c>for</c> and <c>asp-for</c> in the views that inject it under MVC's own name,
/// <c>ModelExpressionProvider</c>. MVC compiles an expression with an index, such as <c>Policies[p].Name</c>, anew for each field and each
/// index in it; that was most of the time of an editor with many rows. Properties and indexes are read by reflection instead, and
/// anything else is left to MVC. Names, values and metadata are the same.
/// </summary>
public sealed class InterpretedModelExpressions(IModelExpressionProvider fallback, IModelMetadataProvider metadata)
    : IModelExpressionProvider
{
    public ModelExpression CreateModelExpression<TModel, TValue>(
        ViewDataDictionary<TModel> viewData, Expression<Func<TModel, TValue>> expression)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        ArgumentNullException.ThrowIfNull(expression);
        if (!HasIndex(expression.Body) || Read(expression.Body, viewData.Model) is not { } field)
        {
            return fallback.CreateModelExpression(viewData, expression);
        }

        var explorer = viewData.ModelExplorer.GetExplorerForExpression(MetadataOf(expression.Body), field.Value);
        return new ModelExpression(field.Name.TrimStart('.'), explorer);
    }

    private ModelMetadata MetadataOf(Expression body)
        => body is MemberExpression { Member: PropertyInfo property, Expression: { } container }
            ? metadata.GetMetadataForType(container.Type).Properties[property.Name]!
            : metadata.GetMetadataForType(body.Type);

    // MVC caches all others.
    private static bool HasIndex(Expression? body) => body switch
    {
        MethodCallExpression => true,
        MemberExpression member => HasIndex(member.Expression),
        _ => false,
    };

    // Null: not a chain of properties and indexes, or a value on the way is null.
    private static Field? Read(Expression? body, object? model) => body switch
    {
        ParameterExpression => new Field("", model),
        MemberExpression { Member: PropertyInfo property } member when Read(member.Expression, model) is { Value: not null } container
            => new Field($"{container.Name}.{property.Name}", property.GetValue(container.Value)),
        MethodCallExpression { Method.Name: "get_Item", Arguments: [var index] } call
            when Read(call.Object, model) is { Value: not null } container && IndexOf(index) is { } at
            => new Field($"{container.Name}[{at}]", call.Method.Invoke(container.Value, [at])),
        _ => null,
    };

    // A number, or a variable of the view: a field of a closure, which an outer closure may hold in turn.
    private static object? IndexOf(Expression? index) => index switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } variable when IndexOf(variable.Expression) is { } closure => field.GetValue(closure),
        _ => null,
    };

    private sealed record Field(string Name, object? Value);
}
