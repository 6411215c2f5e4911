namespace ActionPlans.Forms;

/// <summary>
/// Refuses a form that is larger than any report, before it is read into memory: the page that keeps what was typed answers people who
/// have not logged in, and holds all of it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LargestFormAttribute(long bytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    // Before whatever reads the form.
    public int Order => -1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength <= bytes)
        {
            return;
        }

        try
        {
            // The body is read and dropped, up to the host's limit: a browser that is still sending would not read the answer.
            await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
        }
        catch (IOException)
        {
            // The body exceeds the host's limit, or the client has gone.
        }

        context.Result = new StatusCodeResult(
            request.ContentLength is null ? StatusCodes.Status411LengthRequired : StatusCodes.Status413PayloadTooLarge);
    }
}
