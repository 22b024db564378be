using System.Text.Json;
using LteImsBench.Core.Evidence;

namespace LteImsBench.TestCases.Matching;

/// <summary>Decodes the PDU of an event into JSON for field patterns.</summary>
public interface IEventFields
{
    /// <summary>An empty object when the event carries no PDU or none that can be decoded.</summary>
    JsonElement Of(TimelineEvent entry);
}
