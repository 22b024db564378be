using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Emm;

/// <summary>How an EMM common procedure ended, for the specific procedure that needed it.</summary>
internal abstract record EmmStep
{
    public sealed record Done : EmmStep;

    /// <summary>The specific procedure answers with its reject message.</summary>
    /// <param name="Cause">EMM cause.</param>
    /// <param name="Why">For the evidence.</param>
    public sealed record Reject(byte Cause, string Why) : EmmStep
    {
        /// <summary>The ESM message that an ATTACH REJECT #19 carries.</summary>
        public EsmMessage? Esm { get; init; }
    }

    /// <summary>Nothing more is sent, and the connection is released.</summary>
    public sealed record Abort(string Why) : EmmStep;

    /// <summary>Another procedure or the loss of the connection has ended it: nothing is left to do.</summary>
    public sealed record Superseded : EmmStep;
}
