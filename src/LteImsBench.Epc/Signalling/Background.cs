namespace LteImsBench.Epc.Signalling;

/// <summary>Procedures whose outcome nobody waits for.</summary>
internal static class Background
{
    /// <summary>Lets the procedure run; a programmer's error in it surfaces on the bench thread instead of vanishing.</summary>
    public static async void Forget(this Task procedure) => await procedure;
}
